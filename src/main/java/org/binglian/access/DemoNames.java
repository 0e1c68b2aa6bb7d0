package org.binglian.access;

/** A fixed list of believable names for the demo; the n-th name is always the same, and no two are equal. */
final class DemoNames {

    private static final String[] FAMILY = ("李 Li,张 Zhang,刘 Liu,陈 Chen,杨 Yang,赵 Zhao,黄 Huang,周 Zhou,吴 Wu,徐 Xu,孙 Sun,胡 Hu,朱 Zhu,"
            + "高 Gao,林 Lin,何 He,郭 Guo,马 Ma,罗 Luo,梁 Liang,宋 Song,郑 Zheng,谢 Xie,韩 Han,唐 Tang,冯 Feng,于 Yu,董 Dong,"
            + "萧 Xiao,程 Cheng,曹 Cao").split(",");
    private static final String[] GIVEN = ("建国 Jianguo,晓梅 Xiaomei,志强 Zhiqiang,丽华 Lihua,文斌 Wenbin,雅静 Yajing,海涛 Haitao,"
            + "春燕 Chunyan,永刚 Yonggang,思雨 Siyu,国庆 Guoqing,玉兰 Yulan,浩然 Haoran,敏 Min,建军 Jianjun,婷 Ting,宏伟 Hongwei,"
            + "秀英 Xiuying,子轩 Zixuan,静 Jing,立新 Lixin,雪 Xue,振华 Zhenhua,慧 Hui,明亮 Mingliang,娜 Na,学文 Xuewen,桂芳 Guifang,"
            + "俊杰 Junjie,颖 Ying,德胜 Desheng,琳 Lin,卫东 Weidong,红霞 Hongxia,鹏飞 Pengfei,佳怡 Jiayi,少华 Shaohua,艳 Yan,"
            + "世杰 Shijie,凤 Feng,志远 Zhiyuan,月 Yue,成 Cheng").split(",");

    private DemoNames() {}

    static String zh(int n) {
        return part(FAMILY, n, 0) + part(GIVEN, n * 7, 0);
    }

    static String en(int n) {
        return part(FAMILY, n, 1) + " " + part(GIVEN, n * 7, 1);
    }

    /** A number in a block that no carrier hands out. */
    static String phone(int n) {
        return "1380000%04d".formatted(1000 + n);
    }

    private static String part(String[] list, int n, int half) {
        return list[n % list.length].split(" ")[half];
    }
}
