/** The folder that the page's script and style are written to, with a slash at its end. */
export const out: string;

export function bundleHost(): Promise<void>;
