/** The desk: a board of today, the lists, one task with its form, like tasks agreed in a batch. */
package org.binglian.desk.pages;
