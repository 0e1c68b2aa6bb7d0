package org.binglian.studio.drafts;

import org.binglian.modelling.draft.Draft;

/** An open draft on the studio's first page; {@code errors}, {@code warnings}: what the linter found. */
public record DraftLine(Draft draft, int files, long errors, long warnings, boolean outdated) {
}
