package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Token.Kind;
import java.util.Set;

/** The words that an expression can begin with; a cheap test before the productions. */
final class Openings {
  private static final Set<String> WORDS =
      Lexicon.words(
          "the a an at in on from between before after since until till til by prior no not earlier"
              + " sooner starting beginning any anytime as up ending this last past previous current"
              + " next coming upcoming following every each once twice thrice early late later mid"
              + " end start middle rest remainder all whole entire full some half ½ ¼ ¾ another q h"
              + " more less longer shorter fewer around circa bi semi midmorning midafternoon right during within business noonish year week twenty two ytd mtd black good cyber"
              + " mother father mothers fathers new boxing valentine valentines independence"
              + " veterans veteran labor labour memorial columbus martin mlk presidents president"
              + " international women earth st saint april groundhog cinco ash mardi fat shrove usa"
              + " armistice ' ’ 2day");

  private Openings() {}

  static boolean opens(Token token) {
    return token.is(Kind.NUMBER) || WORDS.contains(token.text()) || Lexicon.knows(token.text());
  }
}
