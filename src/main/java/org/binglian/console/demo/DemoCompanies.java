package org.binglian.console.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.binglian.project.Applicant;
import org.binglian.project.Registration;

/** The applicants of the demo and what they build; codes are synthetic with valid check digits, the n-th is always the same. */
final class DemoCompanies {

    static final Applicant EXAMPLE_ESTATE = new Applicant("内蒙古示例置业有限公司", CreditCode.of("91150100MA0ABCD1XH"), "王强", "李华",
            CitizenId.of("150105199003071236"), "13800000000");
    static final Applicant CITY_CONSTRUCTION = new Applicant("呼和浩特市示例建设投资有限公司", CreditCode.of("91150105MA7TEXT075"), "苏日娜", "白音",
            CitizenId.of("150102198512310019"), "13800000002");

    private static final String[] NAMES = ("青山,云川,敕勒,大黑河,丰泰,宏远,金岭,蒙达,北辰,盛原,塞上,天骄,鸿雁,白桦,启明,和顺,长河,瑞丰,"
            + "卓越,新蒙,润泽,博远,恒通,阴山,东河,万合,晨光,佳和,伊利达,康盛,银河,正源,广汇达,草原红").split(",");
    private static final String[] TRADES = ("机械制造 机械加工车间,食品 乳制品包装车间,物流 仓储配送中心,新能源 储能设备厂房,建材 装配式构件车间,"
            + "医药 中药饮片仓库,电子 传感器装配厂房,农牧 饲料仓库").split(",");
    private static final String[] PEOPLE = "赵志强,钱丽,孙海涛,李晓梅,周文斌,吴娜,郑国庆,冯静,陈宏伟,包雪,斯琴,巴特尔,其其格,高浩然".split(",");
    private static final String[] REGIONS = {"150102", "150103", "150104", "150105"};
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private DemoCompanies() {
    }

    static Applicant company(int n) {
        String[] trade = TRADES[n % TRADES.length].split(" ");
        return new Applicant("内蒙古" + NAMES[n % NAMES.length] + trade[0] + "有限公司", creditCode(n), PEOPLE[n % PEOPLE.length],
                PEOPLE[(n + 5) % PEOPLE.length], null, "1380000%04d".formatted(3000 + n));
    }

    /** A factory or store of at most 2,900 m² on granted land without anything special. */
    static Registration simple(Applicant applicant, String name, int n) {
        return new Registration(null, name, null, applicant, ProjectFacts.of(null, "ENTERPRISE", n % 3 == 2 ? "WAREHOUSE" : "INDUSTRIAL", "GRANTED",
                REGIONS[n % REGIONS.length], Map.of("floorArea", 900 + 80 * (n % 26), "landAreaHa", 0.4 + n % 5 * 0.1, "earthworkM3", 0,
                        "energyTce", 0, "electricityKwh", 0, "totalInvestment", 6_000_000 + 400_000L * n), Set.of()),
                List.of(REGIONS[n % REGIONS.length] + "-2026-%03d".formatted(100 + n)));
    }

    static Registration simple(int n) {
        return simple(company(n), NAMES[n % NAMES.length] + TRADES[n % TRADES.length].split(" ")[1], n);
    }

    /** The standard commercial project: 42,000 m² on granted land beside a river. */
    static Registration commercial() {
        return new Registration(null, "青城花园商业综合体", "Qingcheng Garden Commercial Complex", EXAMPLE_ESTATE, ProjectFacts.of(null, "ENTERPRISE",
                "COMMERCIAL_HOUSING", "GRANTED", "150105", Map.of("floorArea", 42000, "landAreaHa", 3.2, "earthworkM3", 68000, "energyTce", 1100,
                        "electricityKwh", 6_300_000, "totalInvestment", 380_000_000),
                Set.of("DEEP_BASEMENT", "NEAR_RIVER", "EIA_FORM", "TREES_ON_SITE")), List.of("150105-2026-017"));
    }

    /** A government school on allocated land. */
    static Registration school(String name, String nameEn, int floorArea) {
        return new Registration(null, name, nameEn, CITY_CONSTRUCTION, ProjectFacts.of(null, "GOVERNMENT", "SCHOOL", "ALLOCATED", "150102",
                Map.of("floorArea", floorArea, "landAreaHa", 4.1, "earthworkM3", 30000, "energyTce", 300, "electricityKwh", 0,
                        "totalInvestment", 4500L * floorArea), Set.of("SPECIAL_FIRE", "EIA_FORM")), List.of("150102-2026-009"));
    }

    private static CreditCode creditCode(int n) {
        String body = "911501%02dMA0D%04d".formatted(2 + n % 4, 1000 + 37 * n);
        int organisation = sum(body.substring(8), ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS);
        String seventeen = body + "0X987654321".charAt(organisation % 11);
        return CreditCode.of(seventeen + ALPHABET.charAt((31 - sum(seventeen, ALPHABET, WEIGHTS) % 31) % 31));
    }

    private static int sum(String text, String alphabet, int[] weights) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += weights[i] * alphabet.indexOf(text.charAt(i));
        }
        return sum;
    }
}
