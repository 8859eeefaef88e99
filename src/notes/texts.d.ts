// Templates are imported as text, by the build and by the tests alike.
declare module '*.liquid' {
  const text: string;
  export default text;
}
declare module '*.base' {
  const text: string;
  export default text;
}
