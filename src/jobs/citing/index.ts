export { CitingDesk } from './desk';
export type {
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
