// The frameworks that ship, put together by the build from `templates/frameworks/`.
declare module 'frameworks:notes' {
  const notes: readonly { readonly id: string; readonly language: string; readonly text: string }[];
  export default notes;
}
