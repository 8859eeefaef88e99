export { CitingDesk } from './desk';
export type {
  AboutKey,
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
