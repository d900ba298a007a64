declare module "mjml" {
  interface MjmlOptions {
    readonly validationLevel?: "strict" | "soft" | "skip";
    readonly fonts?: Readonly<Record<string, string>>;
    readonly keepComments?: boolean;
    readonly ignoreIncludes?: boolean;
    readonly minify?: boolean;
  }

  const mjml2html: (mjml: string, options?: MjmlOptions) => Promise<{ readonly html: string }>;
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it.
  export default mjml2html;
}
