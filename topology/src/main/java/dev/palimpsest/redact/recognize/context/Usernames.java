package dev.palimpsest.redact.recognize.context;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.check.Check;
import dev.palimpsest.redact.recognize.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names by which services know somebody: behind words that say so, or with an @ beside them. */
final class Usernames {
  private static final Set<String> PLAIN =
      Set.of(
          "a",
          "the",
          "not",
          "my",
          "your",
          "his",
          "her",
          "their",
          "our",
          "taken",
          "invalid",
          "wrong",
          "correct",
          "required",
          "available",
          "unavailable",
          "already",
          "and",
          "or",
          "for",
          "is",
          "in",
          "on",
          "at",
          "to",
          "with",
          "page",
          "button",
          "form",
          "screen",
          "just",
          "something",
          "different",
          "unique",
          "empty",
          "unknown",
          "null",
          "none",
          "too",
          "also",
          "case",
          "case-sensitive",
          "name",
          "account",
          "app",
          "group",
          "an",
          "it",
          "that",
          "this",
          "what",
          "how",
          "down",
          "great",
          "good",
          "working",
          "used",
          "now",
          "still",
          "very",
          "being",
          "locked",
          "public",
          "private");

  private Usernames() {}

  static Form named() {
    return Form.of(
            EntityType.USERNAME,
            Pattern.compile(
                "(?iu)(?<!\\p{L})(?:user[ _-]?(?:name|id)|login(?: name)?|log-?in name|screen ?name|nick ?name|gamertag|handle|"
                    + "(?:wechat|skype|line|kik|signal|telegram|instagram|insta|twitter|discord|snapchat|snap|tiktok|github|steam|psn|xbox|whatsapp|qq|venmo|paypal|reddit|twitch)"
                    + " (?:id|handle|name|username|user)|benutzername|nutzername|nom d'utilisateur|identifiant|nombre de usuario|usuario|"
                    + "nome utente|gebruikersnaam|användarnamn|nazwa użytkownika|用户名|微信号)"
                    + "[\"']?+(?: ?+(?:[:：] ?+|= ?+(?=[\"']|\\w{0,30}\\d))| (?:is|was|ist|est|es|è|为|是):? )[\"'@]{0,2}+(?<v>[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_*-]|\\.(?=[\\p{L}\\p{N}_])){2,39}+)(?![\\p{L}\\p{N}@/(\\[]|\\.\\w)"))
        .check(value -> Check.Result.of(!PLAIN.contains(value.toLowerCase(Locale.ROOT))), 0.7)
        .gate(
            Gate.literals(
                "user",
                "login",
                "log-in",
                "screen",
                "nick",
                "gamertag",
                "handle",
                "wechat",
                "skype",
                "kik",
                "telegram",
                "insta",
                "twitter",
                "discord",
                "snap",
                "tiktok",
                "github",
                "steam",
                "psn",
                "xbox",
                "qq",
                "venmo",
                "paypal",
                "reddit",
                "twitch",
                "benutzername",
                "nutzername",
                "utilisateur",
                "identifiant",
                "usuario",
                "utente",
                "gebruikersnaam",
                "användarnamn",
                "nazwa",
                "用户名",
                "微信号",
                "line id"))
        .canonical(value -> value.toLowerCase(Locale.ROOT));
  }

  static Form handle() {
    return Form.of(
            EntityType.USERNAME,
            "(?<![\\p{L}\\p{N}@._/+-])@(?=[\\w.]{0,30}[A-Za-z])(?<v>[A-Za-z0-9_](?:[A-Za-z0-9_]|\\.(?=\\w)){2,29}+)(?![\\w@])")
        .score(0.3)
        .near(
            "instagram",
            "insta",
            "twitter",
            "tiktok",
            "telegram",
            "snapchat",
            "github",
            "handle",
            "follow",
            "dm",
            "username",
            "discord",
            "twitch",
            "venmo")
        .gate(Gate.character('@'))
        .canonical(value -> value.toLowerCase(Locale.ROOT));
  }
}
