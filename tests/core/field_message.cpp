#include <catch2/catch_test_macros.hpp>

#include "core/field/word_search.hpp"
#include "field_support.hpp"

using namespace clearnotice::field;
using field_support::checked;
using field_support::outcome;

TEST_CASE("a message keeps its lines, and controls are refused") {
  struct row {
    std::string_view name, typed, expected;
  };
  using namespace std::string_view_literals;
  static constexpr row rows[] = {
      {"one letter", "?", "message.too_short"},
      {"one letter with marks", "e\u0301\u0302", "message.too_short"},
      {"one family", "👩🏽‍❤️‍💋‍👨🏿", "message.too_short"},
      {"two letters", "ok", "ok"},
      {"lines", "Hello,\n\tI write to you.\n\nAna", "ok"},
      {"lines of Windows", "Hello,\r\nAna", "ok"},
      {"a line separator", "Hello,\u2028Ana", "ok"},
      {"the next line of EBCDIC", "Hello,\u0085Ana", "ok"},
      {"emoji", "Thank you 👩‍⚕️🙏🏽", "ok"},
      {"the flag of Wales",
       "Hi \U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F", "ok"},
      {"markup, which is only text here", "<script>alert(1)</script>", "ok"},
      {"a mark of direction", "a\u200Fb", "text.direction"},
      {"an isolate", "a\u2067b\u2069c", "text.direction"},
      {"an override", "a\u202Eb", "text.direction"},
      {"marks of direction at the ends", "\u200F\u2067ab\u2069", "ok"},
      {"a character newer than we are", "ab\U0001FAEA", "ok"},
      {"a logo of private use", "my \uF8FF Watch", "ok"},
      {"what a lone surrogate becomes", "a\uFFFDb", "ok"},
      {"a byte order mark", "a\uFEFFb", "ok"},
      {"NUL", "a\0b"sv, "text.hidden"},
      {"bell", "a\ab", "text.hidden"},
      {"vertical tab", "a\vb", "text.hidden"},
      {"form feed", "a\fb", "text.hidden"},
      {"escape", "a\x1B[31mb", "text.hidden"},
      {"DEL", "a\x7F.", "text.hidden"},
      {"C1", "a\u009Bb", "text.hidden"},
  };
  for (const row& r : rows) {
    CAPTURE(r.name);
    CHECK(outcome(kind::message, r.typed) == r.expected);
  }
}

TEST_CASE("a message is kept as typed, trimmed at its ends only") {
  CHECK(checked(kind::message, "\n Hello, \r\n\r\n  Ana \n").value == "Hello, \r\n\r\n  Ana");
}

namespace {

std::string hint_of(std::string_view locale, std::string_view typed, bool health_covered = false) {
  return std::string(check(kind::message, typed,
                           {.words = field_support::words(locale),
                            .plans = field_support::plans(),
                            .health_covered = health_covered})
                         .code);
}

}  // namespace

TEST_CASE("an emergency and details of health are hinted at in the locale's words") {
  struct row {
    std::string_view locale, typed, expected;
  };
  static constexpr row rows[] = {
      {"en", "What are your opening hours?", ""},
      {"en", "I was diagnosed with diabetes.", "message.health"},
      {"en", "DIABETES", "message.health"},
      {"en", "My father has a heart\nattack", "message.emergency"},
      {"en", "I can't breathe", "message.emergency"},
      {"en", "I can’t breathe", "message.emergency"},
      {"en", "Fever since Monday, and now chest pain", "message.emergency"},
      {"en", "Undiagnosed", ""},
      {"en", "the word at the end: canc", ""},
      {"fr", "Bonjour, je voudrais un rendez-vous.", ""},
      {"fr", "J’ai de l’asthme", "message.health"},
      {"fr", "ÉPILEPSIE", "message.health"},
      {"fr", "C’est une urgence", "message.emergency"},
      {"de", "Wann haben Sie geöffnet?", ""},
      {"de", "Ich habe Krebs", "message.health"},
      {"de", "ÜBERDOSIS genommen", "message.emergency"},
      {"de", "Der Flusskrebs", ""},
      {"bg", "Добър ден, кога работите?", ""},
      {"bg", "Имам АЛЕРГИЯ", "message.health"},
      {"bg", "Спешно ми трябва помощ", "message.emergency"},
      {"ar", "متى تفتحون؟", ""},
      {"ar", "عندي حساسية", "message.health"},
      {"ar", "والحساسية شديدة", "message.health"},
      {"ar", "أحتاج الإسعاف", "message.emergency"},
      {"ar", "وبالطوارئ", "message.emergency"},
      {"ar", "متحساسية", ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.locale, r.typed);
    CHECK(hint_of(r.locale, r.typed) == r.expected);
    CHECK(hint_of(r.locale, r.typed, true) ==
          (r.expected == "message.health" ? std::string_view() : r.expected));
  }
}

TEST_CASE("a hint never blocks, and comes after what does") {
  const verdict said = checked(kind::message, "I think that I have cancer");
  CHECK(said.condition == state::warn);
  CHECK(said.value == "I think that I have cancer");
  CHECK(hint_of("en", "cancer\x01") == "text.hidden");
  CHECK(hint_of("en", "cancer\u202E.") == "text.direction");
}

TEST_CASE("a list of words is read to its end, and no further than it has room") {
  struct row {
    std::string_view stems, typed;
    bool found;
  };
  static constexpr row rows[] = {
      {"", "a", false},
      {",", "a", false},
      {"a", "a", true},
      {"a", "b", false},
      {"a,b", "x b", true},
      {"b,,ab", "x ABc", true},
      {"ab cd", "ab\tcd", true},
      {"ab cd", "ab", false},
      {"ab cd", "ab c", false},
      {"я", "Я", true},
      {"b", "ab", false},
      {"b", "3b", false},
      {"b", "a\u0301b", false},
      {"b", "a-b", true},
      {"0,1,2,3,4,5,6,7,8,9,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x", "v", true},
      {"0,1,2,3,4,5,6,7,8,9,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x", "w", false},
  };
  for (const row& r : rows) {
    CAPTURE(r.stems, r.typed);
    CHECK(search_words(r.typed, word_list(r.stems), word_list("")).urgent == r.found);
    CHECK(search_words(r.typed, word_list(""), word_list(r.stems)).other == r.found);
  }
}

TEST_CASE("every word of every locale's lists is found, and none is left out") {
  using clearnotice::catalog::message;
  for (const std::string_view locale : {"en", "fr", "de", "bg", "ar"}) {
    for (const message list : {message::hint_emergency_words, message::hint_health_words}) {
      const std::string_view stems = field_support::words(locale).plain(list);
      const word_list words(stems);
      std::size_t count = 0;
      for (std::string_view rest = stems; !rest.empty(); ++count) {
        const std::string_view stem = rest.substr(0, rest.find(','));
        CAPTURE(locale, stem);
        CHECK(search_words(stem, words, word_list("")).urgent);
        rest.remove_prefix(stem.size() < rest.size() ? stem.size() + 1 : rest.size());
      }
      CHECK(count >= 10);
      CHECK(count <= 32);
    }
  }
}
