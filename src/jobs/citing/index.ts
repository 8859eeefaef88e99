export { CitingDesk } from './desk';
export { Keeper, type Device, type KeptFile } from './keeper';
export type {
  AboutKey,
  KeepOrder,
  LikeWork,
  CitedCluster,
  CitedEntry,
  CitedText,
  CitingAnswer,
  CitingAsk,
  CitingOrder,
  CitingReport,
  SourceNote,
  StyleAsked,
  UnknownCited,
} from './messages';
