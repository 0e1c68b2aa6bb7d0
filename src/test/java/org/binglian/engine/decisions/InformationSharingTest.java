package org.binglian.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.binglian.engine.decisions.Row.when;

import java.util.Map;
import java.util.stream.Stream;
import org.binglian.catalogue.DemoFiles;
import org.binglian.catalogue.InformationSharing;
import org.binglian.catalogue.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InformationSharingTest {

    static Stream<Row> rows() {
        return Stream.of(
                paper("B01-M6", "SHARED", "建设用地规划许可证", "OutcomeOfAnItem", true, "ISSUER", null),
                paper("A05-M2", "BASE_DATA", "申请表（由项目基础信息自动生成）", "ApplicationForm", true, "PROJECT_FILE", null),
                paper("A08-M6", "BASE_DATA", "国有建设用地使用权出让合同", "LandGrantContract", true, "planning", null),
                paper("X01-M1", "APPLICANT", "国有建设用地使用权出让合同", "LandGrantContract", true, "planning", null),
                paper("C02-M3", "BASE_DATA", "设计单位资质证明", "QualificationOfFirms", true, "housing", null),
                paper("D08-M2", "BASE_DATA", "完税证明", "TaxProof", true, "tax", null),
                paper("X01-M2", "APPLICANT", "不动产权证书", "RealEstateTitle", true, "registration", null),
                paper("X01-M3", "APPLICANT", "企业营业执照", "IdentityAndLicence", true, "NATIONAL_PLATFORM", null),
                paper("U02-M1", "APPLICANT", "竣工图", "AsBuiltDrawings", false, null, "AS_BUILT_DRAWINGS"),
                paper("D01-M2", "BASE_DATA", "竣工图（共享）", "AsBuiltDrawings", true, "APPLICANT_FILE", "AS_BUILT_DRAWINGS"),
                paper("D02-M3", "BASE_DATA", "工程竣工验收报告（共享）", "CompletionReport", true, "APPLICANT_FILE", "COMPLETION_REPORT"),
                paper("C03-M6", "APPLICANT", "五方责任主体授权和承诺书", "CommitmentsOfFiveParties", false, null, "FIVE_PARTIES_COMMITMENTS"),
                paper("C04-M3", "BASE_DATA", "质量安全措施（共享）", "SafetyMeasures", true, "APPLICANT_FILE", "SAFETY_MEASURES"),
                paper("A08-M2", "APPLICANT", "用地地形图（标注用地红线）", "MapsOfThePlot", false, null, "用地地形图（标注用地红线）"),
                paper("X01-M4", "APPLICANT", "授权委托书", "StandingDocuments", false, null, "授权委托书"),
                paper("B01-M1", "APPLICANT", "总平面图", "SamePaperAgain", false, null, "B01-M1"),
                paper("X01-M5", "BASE_DATA", "项目档案其他材料", "ProjectFile", true, "PROJECT_FILE", null),
                paper("X01-M6", null, null, "Otherwise", false, null, null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_somebody_holds_is_not_asked_of_the_applicant(Row row) {
        row.check("information-sharing");
    }

    @Test
    void every_paper_of_the_list_that_is_not_the_applicants_has_a_holder_and_every_other_is_asked() {
        assertThat(DemoFiles.content().materials()).allSatisfy(paper ->
                assertThat(ask(paper).shared()).as("%s", paper).isEqualTo(paper.source().origin() != Material.Origin.APPLICANT));
    }

    private static Row paper(String code, String source, String document, String rule, boolean shared, String heldBy, String reuseAs) {
        return when(code + " " + document, "materialCode", code, "source", source, "document", document).hits(rule)
                .then("shared", shared, "heldBy", heldBy, "reuseAs", reuseAs);
    }

    /** The decision as the rooms ask it. */
    static InformationSharing.Sharing ask(Material paper) {
        Map<String, Object> row = DecisionTables.evaluate("information-sharing", Map.of("materialCode", paper.code().value(), "source",
                paper.source().origin().name(), "document", paper.nameZh())).outputs().get(0);
        String within = (String) row.get("reuseWithin");
        return new InformationSharing.Sharing((Boolean) row.get("shared"), (String) row.get("heldBy"), (String) row.get("reuseAs"),
                within == null ? null : InformationSharing.Within.valueOf(within), (String) row.get("basis"));
    }
}
