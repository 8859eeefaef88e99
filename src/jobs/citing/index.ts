export { CitingDesk } from './desk';
export type {
  CitedCluster,
  CitedEntry,
  CitedText,
  CitingAnswer,
  CitingAsk,
  CitingOrder,
  CitingReport,
  StyleAsked,
  UnknownCited,
} from './messages';
