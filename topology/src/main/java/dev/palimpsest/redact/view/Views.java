package dev.palimpsest.redact.view;

import java.util.ArrayList;
import java.util.List;

/** All readings of a text in which a value may show. */
public final class Views {
  private Views() {}

  public static List<View> of(String text) {
    List<View> views = new ArrayList<>();
    View original = View.identity(text);
    views.add(original);
    Normalised.of(original).ifPresent(views::add);
    return views;
  }
}
