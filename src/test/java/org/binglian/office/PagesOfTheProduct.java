package org.binglian.office;

import java.util.List;

/**
 * Every page of the product: who opens it (empty: nobody is signed in) and where. {@code {…}} is filled in by the test:
 * {@code project}, {@code case} (in review), {@code correction} (a case whose notice waits for an answer), {@code finished} (a case whose
 * papers are at the window), {@code delivered}, {@code task} (a review task of planning1), {@code delivery} (of the window), {@code draft},
 * {@code material} (of the draft), {@code preReview}, {@code complaint}, {@code item}, {@code modelDraft} (of the studio).
 */
final class PagesOfTheProduct {

    static final List<Page> ALL = List.of(
            new Page("", "/"),
            new Page("", "/sign-in"),
            new Page("", "/items"),
            new Page("", "/items?q=zz-no-such-thing"),
            new Page("", "/items/{item}"),
            new Page("", "/items/{item}/materials/B01-M1/sample"),
            new Page("", "/guide"),
            new Page("", "/guide?investment=ENTERPRISE&sector=COMMERCIAL_HOUSING&land=GRANTED&region=150105&floorArea=42000&answer=true"),
            new Page("", "/track"),
            new Page("", "/track?caseNumber={case}&code=wrong"),
            new Page("", "/verify"),
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
            new Page("applicant1", "/cases/{case}/process"),
            new Page("applicant1", "/cases/{case}/receipt"),
            new Page("applicant1", "/projects/new"),
            new Page("applicant1", "/apply"),
            new Page("applicant1", "/apply/new?project={project}"),
            new Page("applicant1", "/apply/{draft}"),
            new Page("applicant1", "/apply/{draft}/items"),
            new Page("applicant1", "/apply/{draft}/materials"),
            new Page("applicant1", "/apply/{draft}/materials/{material}"),
            new Page("applicant1", "/apply/{draft}/consultation"),
            new Page("applicant1", "/apply/{draft}/pre-review"),
            new Page("applicant1", "/apply/{draft}/check"),
            new Page("applicant1", "/apply/{draft}/discard"),
            new Page("applicant1", "/cases/{correction}/correction"),
            new Page("applicant1", "/cases/{case}/promises"),
            new Page("applicant1", "/cases/{case}/consultation"),
            new Page("applicant1", "/cases/{case}/enquiry"),
            new Page("applicant1", "/cases/{case}/withdrawal"),
            new Page("applicant1", "/cases/{finished}/collection"),
            new Page("applicant1", "/cases/{finished}/tasks/{delivery}"),
            new Page("applicant1", "/tasks/{delivery}"),
            new Page("applicant1", "/cases/{delivered}/rating"),
            new Page("applicant1", "/cases/{case}/complaint"),
            new Page("applicant1", "/complaints/{complaint}"),
            new Page("applicant1", "/messages"),
            new Page("applicant1", "/messages/settings"),
            new Page("planning1", "/"),
            new Page("planning1", "/cases/{case}"),
            new Page("planning1", "/desk"),
            new Page("planning1", "/desk/done"),
            new Page("planning1", "/desk/started"),
            new Page("planning1", "/desk/tasks/{task}"),
            new Page("planning1", "/desk/tasks/{task}/glance"),
            new Page("planning1", "/desk/tasks/1"),
            new Page("planning1", "/desk/acts/{task}"),
            new Page("planning1", "/desk/batch?task={task}"),
            new Page("planning1", "/desk/batch/looked-at-by-axe"),
            new Page("planning1", "/desk/next"),
            new Page("planning1", "/desk/copies"),
            new Page("planning1", "/desk/phrases"),
            new Page("planning1", "/pre-reviews/{preReview}"),
            new Page("planningleader", "/desk"),
            new Page("planningleader", "/desk/stand-ins"),
            new Page("window1", "/counter"),
            new Page("window1", "/counter/receive?find=91150100MA0ABCD1XH"),
            new Page("window1", "/counter/deliveries/{delivery}"),
            new Page("window1", "/counter/delivered/{delivered}"),
            new Page("supervisor1", "/supervision"),
            new Page("analyst1", "/studio/view?file=processes/department-opinion.bpmn"),
            new Page("analyst1", "/studio/view?file=decisions/tolerance.dmn"),
            new Page("analyst1", "/studio/drafts/{modelDraft}/edit?file=processes/department-opinion.bpmn"),
            new Page("analyst1", "/studio/drafts/{modelDraft}/edit?file=forms/review.form"));

    private PagesOfTheProduct() {
    }

    record Page(String who, String path) {
    }
}
