export interface Served {
  /** With a slash at its end. */
  url: string;
  port: number;
  /** Whether browsers on this machine trust the certificate. */
  trusted: boolean;
  close(): Promise<void>;
}
/** Serves `dist/` over https on this machine only. `more` maps further paths to files outside it. */
export function serve(options: { port: number; folder?: string; mayAskForTrust?: boolean; more?: Record<string, string> }): Promise<Served>;
