import { classNames } from "./class-words.ts";
import { attributeOf, type HtmlElement } from "./html-node.ts";

/** How sure a sign is: `always`, for an element that holds links or controls, or for one that hardly holds more. */
export type FurnitureSign = "always" | "with-links" | "links-only";

/** Controls, players and drawings: their words are not the text's. */
const CONTROLS: ReadonlySet<string> = new Set(
  "button select input textarea datalist iframe object embed video audio canvas svg map noscript noembed noframes dialog".split(
    " ",
  ),
);
const ROLES: ReadonlySet<string> = new Set(
  "navigation banner contentinfo search menu menubar dialog alertdialog toolbar complementary tablist".split(" "),
);

const between = (words: string): RegExp => new RegExp(`(?:^|-)(?:${words})(?:$|-)`);
const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`);

/** Words anywhere in a class or id. */
const ALWAYS = between(
  "breadcrumbs?|navbar|navigation|sidebar|cookies?|cookiebar|gdpr|consent|pagination|pager|skip-?links?|sharedaddy|addtoany|addthis|a2a|onetrust|cky|cmplz|didomi|cc-window|cc-banner|iubenda|klaro|borlabs|osano|usercentrics|tarteaucitron|jp-relatedposts|colophon|site-?footer|page-?footer|disqus|language-switcher|lang-switcher|sharethis|share-buttons?|social-share|social-sharing|social-media-share|mega-?menu",
);
/** Words that are the whole of a class or id. */
const ALWAYS_WHOLE = whole(
  "nav|menu|main-?menu|top-?menu|sub-?menu|nav-?menu|footer|footer-.*|topbar|top-bar|side-?bar|left-?col(?:umn)?|right-?col(?:umn)?|comments|comments-area|comment-list|respond|advert.*|ads?|sponsor-banner|popup|modal|site-header|toolbar|pagenav|mod-?menu|moduletable.*|widget-area|entry-footer|post-navigation|nav-links|links-inline|tags-links|logo|article-info-term|dropdown-menu",
);
/** Words for lists of other pages; a text may be called so, too. */
const WITH_LINKS = between(
  "related|recommended|read-?next|popular|trending|latest-posts|recent-posts|more-news|teaser-?list|searchform|newsletter-signup|subscribe",
);
/** Words for rows of links and controls. */
const LINKS_ONLY = between(
  "menu|nav|share|sharing|sharer|shares|social|socials|teasers|print|login|signup|search|banner|footer|foot|bottom|top|icons|buttons|btn-group|back-to-top|totop|actions|toc|tagcloud|tags|copyright|legal|links|tools",
);
const CLASSED: ReadonlySet<string> = new Set(
  "div section ul ol aside span table form header p td dl figure a dt dd".split(" "),
);

/** Judges whether an element is furniture by its name, role, class or id. */
export function furnitureSign(element: HtmlElement): FurnitureSign | undefined {
  const { name } = element;
  if (name === "nav" || CONTROLS.has(name)) return "always";
  if (name === "aside" || name === "footer" || name === "form") return "always";
  if (element.attributes.size === 0) return undefined;
  if (ROLES.has(attributeOf(element, "role").toLowerCase())) return "always";
  if (/BreadcrumbList|WPHeader|WPFooter|WPSideBar|SiteNavigationElement/i.test(attributeOf(element, "itemtype")))
    return "always";
  if (!CLASSED.has(name)) return undefined;
  const names = classNames(element);
  if (names.some((one) => ALWAYS_WHOLE.test(one) || ALWAYS.test(one))) return "always";
  if (names.some((one) => WITH_LINKS.test(one))) return "with-links";
  return names.some((one) => LINKS_ONLY.test(one)) ? "links-only" : undefined;
}
