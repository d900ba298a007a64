/** The runtime's own declarations export nothing, so what is used of it stands here. */
declare module "handlebars/runtime.js" {
  type Template = (view: object, options?: { readonly partials?: Readonly<Record<string, Template>> }) => string;

  const runtime: { readonly template: (specification: unknown) => Template };
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it.
  export default runtime;
}
