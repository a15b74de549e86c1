package dev.palimpsest.it.canary;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Well-formed turns that hold a canary wherever a turn can hold one. */
public final class Conversations {
  private final String tenant;
  private final Canaries canaries;

  public Conversations(String tenant, Canaries canaries) {
    this.tenant = tenant;
    this.canaries = canaries;
  }

  /** Values in plain text, in metadata, and in turns that change. */
  public List<Turn> plain() {
    String author = canaries.name("author");
    return new Chat(tenant)
        .says("text", "My mail is " + canaries.mail("text, mail") + ", and I love squash evenings.")
        .says("text", "I live in Leeds. Card: " + canaries.card("text, card") + ".")
        .says("text", "Pay to " + canaries.iban("text, IBAN") + " please")
        .says("text", "SSN " + canaries.ssn("text, SSN"))
        .says("text", "I use " + canaries.phone("text, phone") + " for work. Call me.")
        .says("text", "token " + canaries.secret("text, key of a vendor"))
        .says("text", "password: " + canaries.password("text, password"))
        .says("names", "u-2", author, "Hello, I live in York.", Map.of())
        .says("names", "u-3", "Kim", "Thanks " + author + "! I work with " + author + ".", Map.of())
        .says("ids", canaries.mail("user id"), "Lee", "I play the cello.", Map.of())
        .says(canaries.mail("conversation id"), "I moved to Porto.")
        .named("ids", canaries.mail("turn id"), "I speak Dutch.")
        .says(
            "attributes",
            "u-1",
            "Lee",
            "I am a nurse.",
            Map.of(
                canaries.mail("attribute name"),
                "x",
                "contact",
                canaries.phone("attribute value"),
                "cardNumber",
                canaries.bareCard("attribute value, announced by its name"),
                "file",
                "scan-" + canaries.mail("file name") + ".pdf"))
        .says("changes", "First " + canaries.mail("text before an edit"))
        .changes(Change.EDITED, "Then " + canaries.card("text after an edit"))
        .changes(Change.DELETED, "Gone " + canaries.iban("text of a deletion"))
        .in(Role.ASSISTANT, "text", "Your card is " + canaries.card("assistant turn") + ".")
        .in(Role.SYSTEM, "text", "User mail " + canaries.mail("system turn"))
        .turns();
  }

  /** Values inside of JSON, URLs, code and encodings. */
  public List<Turn> wrapped() {
    String percent = URLEncoder.encode(canaries.mail("URL, percent"), StandardCharsets.UTF_8);
    return new Chat(tenant)
        .in(
            Role.TOOL,
            "tools",
            "{\"name\":\"pay\",\"arguments\":{\"to\":\""
                + canaries.mail("JSON string")
                + "\",\"card\":"
                + canaries.bareCard("JSON number")
                + ",\"more\":[{\"deep\":{\"account\":\""
                + canaries.iban("JSON nested")
                + "\"}}],\""
                + canaries.mail("JSON key")
                + "\":true}}")
        .in(
            Role.TOOL,
            "tools",
            "called with {\"body\":\"{\\\"mail\\\":\\\""
                + canaries.mail("JSON inside of JSON")
                + "\\\"}\"}")
        .says("urls", "https://shop.example/?m=" + canaries.mail("URL query") + "&page=2")
        .says("urls", "ftp://" + "bob:" + canaries.password("URL user info") + "@files.example/a")
        .says("urls", "https://shop.example/?m=" + percent + "&page=2")
        .says("code", "```\nlogin(\"" + canaries.mail("code block") + "\")\n```")
        .says("code", "`export KEY=" + canaries.secret("code span") + "`")
        .says("encoded", "see " + base64("from " + canaries.mail("base64") + " with love"))
        .says("encoded", "card " + fullWidth(canaries.bareCard("full-width digits")))
        .says("encoded", "mail " + spread(canaries.mail("zero-width characters")))
        .turns();
  }

  /** One value over two turns of one conversation. */
  public List<Turn> split() {
    List<String> halves = canaries.halves("card over two turns");
    return new Chat(tenant)
        .says("split", "My card number is " + halves.get(0))
        .says("split", halves.get(1))
        .turns();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  private static String spread(String value) {
    return String.join("\u200b", value.split(""));
  }
}
