// The sample paper is in the plugin as a text, and so are the terms of what the plugin carries of others.
declare module '*.txt' {
  const text: string;
  export default text;
}
declare module 'notices:text' {
  const text: string;
  export default text;
}
