/** An exchange that shows what a check is about, as text: status line, header fields and content. */
export interface ExampleExchange {
  /** Name of the probe. */
  readonly name: string;
  readonly text: string;
}

/** Recorded exchanges, most often of one probe, and what they show. */
export interface Example {
  /** In a sentence. */
  readonly shows: string;
  readonly exchanges: readonly ExampleExchange[];
}

/** What a check refuses and what it accepts, for people. */
export interface CheckExamples {
  readonly violates: Example;
  readonly conforms: Example;
}
