import type { Child } from 'hono/jsx';
import type { Locale } from '#messages';

/** What a component looks like in each of its states: the page of components and the tests are made of this. */
export interface ComponentExamples {
  /** Its name as it is exported. */
  readonly of: string;
  readonly states: readonly ExampleState[];
}

export interface ExampleState {
  /** For whoever works on the component. */
  readonly name: string;
  /** Ids in it are of this state alone: all stand on one page. */
  show(locale: Locale): Child;
}
