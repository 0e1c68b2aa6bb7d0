/** The list of items kept up to date (事项动态管理): changes proposed, compared, consented to by a second person, brought in and taken out as files. */
package org.binglian.studio.catalogue;
