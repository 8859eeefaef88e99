/** Styles and locales of the CSL repository, put in by the build: each a `Short` as JSON, compressed by zlib, in base64. */
declare module 'styles:packed' {
  const packed: {
    readonly styles: Readonly<Record<string, { readonly title: string; readonly data: string }>>;
    readonly locales: Readonly<Record<string, string>>;
  };
  export default packed;
}

/** What styles and locales there are. */
declare module 'styles:names' {
  const names: {
    readonly styles: Readonly<Record<string, string>>;
    readonly locales: readonly string[];
  };
  export default names;
}
