declare module "rss" {
  interface FeedOptions {
    readonly title: string;
    readonly description: string;
    readonly generator: string;
    readonly feed_url: string;
    readonly site_url: string;
    readonly image_url?: string;
    readonly hub?: string;
    readonly language: string;
    readonly ttl: number;
    readonly pubDate?: string;
    readonly custom_namespaces: Readonly<Record<string, string>>;
    readonly custom_elements: readonly object[];
  }

  interface ItemOptions {
    readonly title: string;
    readonly description: string;
    readonly url: string;
    readonly guid: string;
    readonly categories: readonly string[];
    readonly author?: string;
    readonly date?: string;
    readonly enclosure?: { readonly url: string; readonly size: number; readonly type: string };
    readonly custom_elements: readonly object[];
  }

  class RSS {
    constructor(options: FeedOptions);
    item(options: ItemOptions): this;
    xml(indent?: boolean | string): string;
  }

  // biome-ignore lint/style/noDefaultExport: that is how the package exports it.
  export default RSS;
}
