/** A page with blanks as text: the build inlines it. */
declare module '*.html' {
  const text: string;
  export default text;
}
