/** A stylesheet as text: the build inlines it. */
declare module '*.css' {
  const text: string;
  export default text;
}
