/** What an applicant keeps as proof: the sealed rows of a case, to be checked without this hall (docs/record.md). */
package org.binglian.hall.proof;
