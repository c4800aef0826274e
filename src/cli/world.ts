/** What a command finds around it and may act upon. The process is one; tests make another. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Cores of the machine: as many documents are built at a time. */
  readonly cores: number;
}

export type Output = NodeJS.WritableStream & {readonly isTTY?: boolean};
