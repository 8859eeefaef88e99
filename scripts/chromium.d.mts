export function findChromium(): string | null;
export function haveChromium(): string | null;
