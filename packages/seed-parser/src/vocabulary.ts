import { LABEL_KINDS, type LabelKind, SECTION_ROLES, type SectionRole, type Vocabulary, type VocabularyAdditions } from "@clusterpost/core";

/** The words that a submission to a cluster network's digest uses, in English. */
export const DEFAULT_VOCABULARY: Vocabulary = {
  sections: {
    news: ["Latest news", "News", "Top stories"],
    events: ["Upcoming events", "Events", "Agenda"],
    calls: ["Open calls", "Calls", "Calls for proposals"],
    glance: ["At a glance"],
    feature: [],
    interviews: ["Interviews", "Interview"],
    partnerships: [
      "European Strategic Cluster Partnerships – Go International",
      "European Strategic Cluster Partnerships",
      "Partnerships",
    ],
    contact: ["Contact us", "Contact"],
    organisations: ["Cluster organisations"],
    tools: ["Tools"],
    dialogue: ["Dialogue with users"],
    portal: ["Visit our portal", "Visit our website", "Visit our platform"],
    social: ["Follow us", "Follow us on *"],
  },
  labels: {
    deadline: ["Deadline", "Application deadline", "Submission deadline", "Closing date"],
    cutOff: ["Cut-off date", "Cut-off dates", "Cut-offs"],
    when: ["When", "Date", "Dates", "Event date"],
    where: ["Where", "Place", "Venue", "Location"],
    registerBy: ["Registration until", "Registration deadline", "Register by", "Register until"],
  },
  bylines: ["Submitted by", "Published by", "Posted by", "Written by"],
  bylineDates: ["on"],
  attachments: ["Attachment", "Attachments", "Attachment Size", "Attachments Size"],
  furniture: ["Share this Article", "Share this page", "Share this", "Back to top", "Print this page"],
  interviews: ["Interview with", "Interview:", "In conversation with"],
  invitation: ["Upon invitation only", "By invitation only", "On invitation only", "Invitation only"],
  openUntil: ["is open until", "open until", "are open until"],
  registration: ["Registration", "Register", "Registrations"],
  eventNouns: [
    "Conference", "Forum", "Summit", "Congress", "Webinar", "Workshop", "Seminar", "Fair", "Day", "Days", "Week",
    "Event", "Meeting", "Symposium", "Convention", "Hackathon", "Exhibition", "Assembly",
  ],
  speech: ["explains", "tells", "talks", "speaks", "discusses", "answers", "shares", "describes", "reflects", "about"],
  hosts: ["will be the place", "will host", "is hosting", "hosts", "hosted"],
  until: ["until", "by", "before", "till", "no later than"],
  linkLeads: [
    "available", "click", "register", "registration", "found", "find", "read", "read more", "more", "more information", "information",
    "apply", "download", "downloaded", "see", "consult", "accessed", "website", "link", "details",
  ],
  vagueLinks: ["here", "click here", "read more", "more", "link", "this link"],
};

/** Adds a newsletter's own words to the built-in ones. */
export function extendVocabulary(base: Vocabulary, additions: VocabularyAdditions): Vocabulary {
  const join = (own: readonly string[], more: readonly string[] | undefined): readonly string[] => (more ? [...own, ...more] : own);
  const sections = Object.fromEntries(SECTION_ROLES.map((role) => [role, join(base.sections[role], additions.sections?.[role])]));
  const labels = Object.fromEntries(LABEL_KINDS.map((kind) => [kind, join(base.labels[kind], additions.labels?.[kind])]));
  return {
    sections: sections as Record<SectionRole, readonly string[]>,
    labels: labels as Record<LabelKind, readonly string[]>,
    bylines: join(base.bylines, additions.bylines),
    bylineDates: join(base.bylineDates, additions.bylineDates),
    attachments: join(base.attachments, additions.attachments),
    furniture: join(base.furniture, additions.furniture),
    interviews: join(base.interviews, additions.interviews),
    invitation: join(base.invitation, additions.invitation),
    openUntil: join(base.openUntil, additions.openUntil),
    registration: join(base.registration, additions.registration),
    eventNouns: join(base.eventNouns, additions.eventNouns),
    speech: join(base.speech, additions.speech),
    hosts: join(base.hosts, additions.hosts),
    until: join(base.until, additions.until),
    linkLeads: join(base.linkLeads, additions.linkLeads),
    vagueLinks: join(base.vagueLinks, additions.vagueLinks),
  };
}
