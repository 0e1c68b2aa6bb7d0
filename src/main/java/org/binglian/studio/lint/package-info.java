/** Any file judged: the API, the upload page, the pages of the rules. */
package org.binglian.studio.lint;
