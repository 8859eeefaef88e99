import type { Boot } from '../app/page';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export function serve(options: {
  boot: (mirror: string) => Boot | Promise<Boot>;
  folder?: string | null;
  port?: number;
}): Promise<Served>;
