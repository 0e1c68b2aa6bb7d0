/** Drafts of models with their history, and the folder beside an installation from which they may come. */
@org.springframework.modulith.NamedInterface("draft")
package org.binglian.modelling.draft;
