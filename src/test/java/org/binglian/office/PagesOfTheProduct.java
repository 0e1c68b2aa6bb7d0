package org.binglian.office;

import java.util.List;

/**
 * Every page of the product: who opens it (empty: nobody is signed in) and where. {@code {…}} is filled in by the test:
 * {@code project}, {@code case} (in review), {@code correction} (a case whose notice waits for an answer), {@code finished} (a case whose
 * papers are at the window), {@code task} (a review task of planning1), {@code item}.
 */
final class PagesOfTheProduct {

    static final List<Page> ALL = List.of(
            new Page("", "/"),
            new Page("", "/sign-in"),
            new Page("", "/items"),
            new Page("", "/items?q=zz-no-such-thing"),
            new Page("", "/items/{item}"),
            new Page("", "/track"),
            new Page("", "/intermediaries"),
            new Page("", "/assessments"),
            new Page("", "/no-such-page"),
            new Page("applicant1", "/"),
            new Page("applicant1", "/projects"),
            new Page("applicant1", "/projects/{project}"),
            new Page("applicant1", "/cases"),
            new Page("applicant1", "/cases/{case}"),
            new Page("applicant1", "/cases/{correction}"),
            new Page("applicant1", "/cases/{finished}"),
            new Page("applicant1", "/cases/20200101000001"),
            new Page("planning1", "/cases/{case}"),
            new Page("supervisor1", "/supervision"));

    private PagesOfTheProduct() {
    }

    record Page(String who, String path) {
    }
}
