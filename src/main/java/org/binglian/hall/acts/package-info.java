/** What an applicant does after filing, on pages that work without scripts; tracking, verification and messages. */
package org.binglian.hall.acts;
