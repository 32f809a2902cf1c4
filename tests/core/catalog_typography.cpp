#include <catch2/catch_test_macros.hpp>

#include "core/catalog/typography.hpp"

using clearnotice::catalog::typeset;

TEST_CASE("a space takes the width that its region gives it") {
  struct row {
    std::string_view locale, written, expected;
  };
  static constexpr row rows[] = {
      {"fr", "Objet : oui", "Objet\u00A0: oui"},
      {"fr", "Qui ? Moi ! Et ; puis", "Qui\u202F? Moi\u202F! Et\u202F; puis"},
      {"fr", "« Bonjour »", "«\u202FBonjour\u202F»"},
      {"fr", "«\u00A0Bonjour\u00A0»", "«\u202FBonjour\u202F»"},
      {"fr", "Objet\u202F: oui", "Objet\u00A0: oui"},
      {"fr", "Objet\u2009: oui", "Objet\u00A0: oui"},
      {"fr", "Quoi ? !", "Quoi\u202F?\u202F!"},
      {"fr", "« : »", "«\u00A0:\u202F»"},
      {"fr", " : suite", "\u00A0: suite"},
      {"fr", "fin ", "fin "},
      {"fr", "« ", "«\u202F"},
      {"fr", "deux  espaces", "deux  espaces"},
      {"fr", "12:30, https://a.fr/?q=1;2, a@b.fr!", "12:30, https://a.fr/?q=1;2, a@b.fr!"},
      {"fr", "«Bonjour»?", "«Bonjour»?"},
      {"fr", "", ""},
      {"fr-FR", "Qui ?", "Qui\u202F?"},
      {"fr-BE", "Qui ?", "Qui\u202F?"},
      {"FR-be", "Qui ?", "Qui\u202F?"},
      {"fr-CA", "Objet : « Qui ? Moi ! »", "Objet\u00A0: «\u00A0Qui? Moi!\u00A0»"},
      {"fr-Latn-CA", "Qui\u202F?", "Qui?"},
      {"fr-ca", "Et ; puis", "Et; puis"},
      {"fr-CH", "Objet : « Qui ? »", "Objet\u202F: «\u202FQui\u202F?\u202F»"},
      {"fr-CH", "Et ; puis !", "Et\u202F; puis\u202F!"},
      {"de", "Was ? « ja »", "Was ? « ja »"},
      {"fro", "Qui ?", "Qui ?"},
      {"f", "Qui ?", "Qui ?"},
      {"", "Qui ?", "Qui ?"},
  };
  for (const row& r : rows) {
    CAPTURE(r.locale, r.written);
    CHECK(typeset(r.written, r.locale) == r.expected);
    CHECK(typeset(r.expected, r.locale) == r.expected);
  }
}
