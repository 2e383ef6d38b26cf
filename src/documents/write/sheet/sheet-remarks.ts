/** What stands beside everything that a sheet says of a node: the opinions of a committee, or room for them. */
export interface SheetRemarks {
  readonly heading: string;
  /** In characters of full width. */
  readonly width: number;
  /** Room to write on, for every node that says anything. */
  readonly isRoom: boolean;
  /** '' for none. */
  of(node: string): string;
}
