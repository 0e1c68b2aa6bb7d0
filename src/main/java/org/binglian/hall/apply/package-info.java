/** The applicant's way from nothing to the receipt: registering a project, drafts, materials, pre-review, filing, the receipt. */
package org.binglian.hall.apply;
