/** The studio's first page; drafts and their history. */
package org.binglian.studio.drafts;
