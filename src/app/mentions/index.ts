export {
  listMentions,
  type MentionView,
  seeMentions,
  type UnseenMention,
  viewMentions,
} from './view-mentions.ts';
