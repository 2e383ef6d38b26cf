import {
  newIndicatorTopic,
  placesTopic,
  seriesTopic,
  settingsTopic,
  wordsTopic,
} from './indicator-topics.ts';
import { endTopic, newNodeTopic, newProjectTopic, nodeTopic, projectTopic } from './node-topics.ts';
import { divisionsTopic, levelsTopic, planTopic } from './plan-topics.ts';
import type { Topic, TopicContext } from './topic.ts';
import { baselineTopic, targetTopic } from './value-topics.ts';

/** The topics by their addresses: `plan`, `node/n1`, `node-end/n1`, `target/i1` … */
const topics: Readonly<Record<string, (context: TopicContext) => Topic | undefined>> = {
  plan: planTopic,
  levels: levelsTopic,
  divisions: divisionsTopic,
  node: nodeTopic,
  'new-node': newNodeTopic,
  'node-end': (context) => endTopic(context, 'node'),
  project: projectTopic,
  'new-project': newProjectTopic,
  words: wordsTopic,
  settings: settingsTopic,
  baseline: baselineTopic,
  target: targetTopic,
  series: seriesTopic,
  places: placesTopic,
  end: (context) => endTopic(context, 'indicator'),
  'new-indicator': newIndicatorTopic,
};

/** The topic at an address; undefined when there is none, or nothing that it would be about. */
export const findTopic = (name: string, context: TopicContext): Topic | undefined =>
  Object.hasOwn(topics, name) ? topics[name]?.(context) : undefined;
