package org.sanshe.purchase.flags;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sanshe.kernel.Money;

/**
 * Groups of responses as they could come in: independent ones with the coincidences of honest life, and arranged ones
 * whose arrangers hide some of what they share and disguise the rest. It knows nothing of the indicators' limits.
 */
final class Groups {

    private static final Instant DEADLINE = Instant.parse("2026-04-20T01:00:00Z");
    private static final String SYLLABLES = "服务社区老人儿童家庭需求评估个案小组活动培训督导质量记录满意度回访资源链接志愿者安全应急预案计划目标成效反馈档案"
            + "专业伦理保密沟通协调走访建档关爱帮扶支持网络政策宣传心理疏导能力建设团队分工进度节点考核改进困难群众残疾青少年";
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧";
    private static final String GIVEN = "芳伟敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文斌婷雪慧莹佳琪浩宇晨欣怡梓涵";

    private final Random random;
    /** What the trade writes again and again: everybody may have it from the same handbook. */
    private final List<String> trade = new ArrayList<>();

    Groups(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 400; i++) trade.add(sentence());
    }

    /** What arranged suppliers share. */
    enum Bond {
        TEXT,
        LADDER,
        PHONE,
        ADDRESS,
        ACCOUNT,
        CONTACT,
        STAFF,
        DEVICE,
        AUTHOR,
        DEPOSIT,
        HEAD
    }

    /** Suppliers who know nothing of each other. */
    Competition honest() {
        return competition(EnumSet.noneOf(Bond.class));
    }

    /** Two or more of them act together, sharing one to three things. */
    Competition arranged() {
        var shared = EnumSet.noneOf(Bond.class);
        int things = 1 + random.nextInt(3);
        while (shared.size() < things) shared.add(Bond.values()[random.nextInt(Bond.values().length)]);
        return competition(shared);
    }

    private Competition competition(Set<Bond> shared) {
        int suppliers = 3 + random.nextInt(6);
        int ring = shared.isEmpty() ? 0 : shared.contains(Bond.LADDER) ? suppliers : 2 + random.nextInt(suppliers - 1);
        var documents = new ArrayList<String>();
        for (int i = 0; i < 60; i++) documents.add(sentence());
        List<Long> prices = prices(suppliers, shared.contains(Bond.LADDER));
        List<String> master = own(documents);
        String phone = "1" + digits(10);
        String street = name(3) + "路" + (1 + random.nextInt(300)) + "号";
        String account = digits(19);
        String contact = person();
        String staff = person() + digits(11);
        String device = Long.toHexString(random.nextLong());
        String author = "author-" + Long.toHexString(random.nextLong());
        String deposit = digits(19);
        String hall = Long.toHexString(random.nextLong());
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < suppliers; i++) {
            boolean in = i < ring;
            Map<Trait, Set<String>> traits = new EnumMap<>(Trait.class);
            traits.put(Trait.PHONE, set(in && shared.contains(Bond.PHONE) ? disguised(phone) : "1" + digits(10)));
            traits.put(
                    Trait.ADDRESS,
                    set(
                            in && shared.contains(Bond.ADDRESS)
                                    ? spaced(street)
                                    : name(3) + "路" + random.nextInt(900) + "号"));
            traits.put(Trait.ACCOUNT, set(in && shared.contains(Bond.ACCOUNT) ? grouped(account) : digits(19)));
            traits.put(Trait.CONTACT, set(in && shared.contains(Bond.CONTACT) ? contact : person()));
            var people = new HashSet<String>();
            for (int p = 0; p < 8; p++) people.add(person() + digits(11));
            if (in && shared.contains(Bond.STAFF)) people.add(staff);
            traits.put(Trait.STAFF, people);
            // now and then two strangers upload in the same hall, but hardly ever with the same browser
            String honestDevice = random.nextInt(1000) < 2 ? hall : Long.toHexString(random.nextLong());
            traits.put(Trait.DEVICE, Set.of(in && shared.contains(Bond.DEVICE) ? device : honestDevice));
            traits.put(
                    Trait.AUTHOR,
                    Set.of(
                            in && shared.contains(Bond.AUTHOR)
                                    ? author
                                    : "author-" + Long.toHexString(random.nextLong())));
            traits.put(Trait.BOND_ACCOUNT, set(in && shared.contains(Bond.DEPOSIT) ? grouped(deposit) : digits(19)));
            List<String> text = in && shared.contains(Bond.TEXT) ? edited(master, documents) : own(documents);
            offers.add(new Offer(
                    "XY" + i,
                    i + 1,
                    "供应商" + i,
                    new Money(prices.get(i)),
                    null,
                    DEADLINE.minusSeconds(60 + random.nextInt(100_000)),
                    Offer.State.VALID,
                    traits,
                    String.join("", text)));
        }
        var ties = shared.contains(Bond.HEAD)
                ? List.of(new Competition.Tie(1, 2, new Text("负责人为同一人", "one head")))
                : List.<Competition.Tie>of();
        Collections.shuffle(offers, random);
        return new Competition(
                DEADLINE, true, null, offers, ties, String.join("", documents), new Competition.Peers(0, 0, 0));
    }

    /** Honest prices scatter around a market price, written in full hundreds; arranged ones climb by one step. */
    private List<Long> prices(int number, boolean ladder) {
        double market = 300_000 + random.nextInt(1_700_000);
        double step = market * (0.01 + 0.03 * random.nextDouble());
        boolean relative = random.nextBoolean();
        var prices = new ArrayList<Long>();
        for (int i = 0; i < number; i++) {
            double yuan = !ladder
                    ? market * (1 + 0.07 * random.nextGaussian())
                    : relative ? market * Math.pow(1 + step / market, i) : market + step * i;
            prices.add(Math.round(yuan / (ladder ? 10 : 100)) * (ladder ? 1000 : 10_000));
        }
        return prices;
    }

    /** A response: some of the documents' own words, some of the trade's, and what the supplier thought of itself. */
    private List<String> own(List<String> documents) {
        var text = new ArrayList<String>();
        for (int i = 0; i < 20; i++) text.add(documents.get(random.nextInt(documents.size())));
        for (int i = 0; i < 25; i++) text.add(trade.get(random.nextInt(trade.size())));
        for (int i = 0; i < 60; i++) text.add(sentence());
        Collections.shuffle(text, random);
        return text;
    }

    /** The ring's text: up to a third rewritten, words changed, in another order. */
    private List<String> edited(List<String> master, List<String> documents) {
        var text = new ArrayList<String>();
        double rewritten = random.nextDouble() / 3;
        for (String s : master) {
            if (random.nextDouble() >= rewritten) text.add(s);
            else if (random.nextBoolean()) text.add(sentence());
            else text.add(documents.get(random.nextInt(documents.size())));
        }
        if (random.nextBoolean()) Collections.shuffle(text, random);
        return text;
    }

    private String sentence() {
        return name(15 + random.nextInt(25)) + "，" + name(8 + random.nextInt(20)) + "。";
    }

    private String name(int length) {
        var s = new StringBuilder();
        for (int i = 0; i < length; i++) s.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
        return s.toString();
    }

    private String person() {
        int given = 1 + random.nextInt(2);
        var s = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 0; i < given; i++) s.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        return s.toString();
    }

    private String digits(int number) {
        var s = new StringBuilder();
        for (int i = 0; i < number; i++) s.append(random.nextInt(10));
        return s.toString();
    }

    private String disguised(String phone) {
        return switch (random.nextInt(3)) {
            case 0 -> "+86 " + phone;
            case 1 -> phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
            default -> phone;
        };
    }

    private String spaced(String street) {
        return random.nextBoolean() ? street.replace("路", "路 ") : "　" + street;
    }

    private String grouped(String account) {
        return random.nextBoolean() ? account.replaceAll("(.{4})", "$1 ") : account;
    }

    private static Set<String> set(String value) {
        return Set.of(value);
    }
}
