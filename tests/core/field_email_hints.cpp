#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/field/mail_provider.hpp"
#include "field_support.hpp"

using namespace clearnotice::field;
using field_support::checked;

TEST_CASE("a mistyped mail provider is recognized") {
  struct row {
    std::string_view typed, meant;
  };
  static constexpr row rows[] = {
      // swapped, left out, doubled, beside the key
      {"gmial.com", "gmail.com"},
      {"gamil.com", "gmail.com"},
      {"gmal.com", "gmail.com"},
      {"gmaill.com", "gmail.com"},
      {"ggmail.com", "gmail.com"},
      {"gnail.com", "gmail.com"},
      {"hotmial.com", "hotmail.com"},
      {"hotmal.fr", "hotmail.fr"},
      {"outlok.com", "outlook.com"},
      {"yahooo.com", "yahoo.com"},
      {"iclod.com", "icloud.com"},
      {"t-oline.de", "t-online.de"},
      {"tonline.de", "t-online.de"},
      {"frenet.de", "freenet.de"},
      {"lapsote.net", "laposte.net"},
      {"orage.fr", "orange.fr"},
      {"wandoo.fr", "wanadoo.fr"},
      {"libreo.it", "libero.it"},
      {"bluwin.ch", "bluewin.ch"},
      {"yandx.ru", "yandex.ru"},
      {"protonmal.com", "protonmail.com"},
      // two slips in a long one
      {"hotmlai.com", "hotmail.com"},
      {"homtial.com", "hotmail.com"},
      {"hotmial.con", "hotmail.com"},
      {"gmial.con", "gmail.com"},
      {"gmai.lcom", "gmail.com"},
      // the top-level domain
      {"gmail.con", "gmail.com"},
      {"gmail.co", "gmail.com"},
      {"gmail.cm", "gmail.com"},
      {"gmail.fr", "gmail.com"},
      {"gmail.comm", "gmail.com"},
      {"icloud.de", "icloud.com"},
      {"hotmail.co", "hotmail.com"},
      {"hotmail.couk", "hotmail.co.uk"},
      {"hotmail.com.uk", "hotmail.co.uk"},
      {"orange.rf", "orange.fr"},
      {"web.d", "web.de"},
      {"web.dee", "web.de"},
      {"live.con", "live.com"},
      // the dot
      {"gmailcom", "gmail.com"},
      {"webde", "web.de"},
      {"abvbg", "abv.bg"},
      {"gmail", "gmail.com"},
      {"hotmail", "hotmail.com"},
      {"bluewin", "bluewin.ch"},
      // short ones only where nothing else is likely
      {"lvie.com", "live.com"},
      {"livee.com", "live.com"},
      {"mail.rru", "mail.ru"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(meant_provider(r.typed) == r.meant);
  }
}

TEST_CASE("a domain that may be somebody's own is no mistyped provider") {
  for (const std::string_view own : {
           "gmail.com",
           "mail.com",
           "email.com",
           "ymail.com",
           "gmx.com",
           "gmx.info",
           "gmx.eu",
           "live.nl",
           "live.jp",
           "aol.de",
           "aol.fr",
           "me.com",
           "mac.com",
           "pm.me",
           "mail.de",
           "mail.me",
           "mail.co",
           "email.it",
           "love.com",
           "line.com",
           "five.com",
           "hotmail.cl",
           "hotmail.cz",
           "outlook.cz",
           "outlook.com.gr",
           "yahoo.com.vn",
           "yahoo.co.id",
           "yahoo.co.nz",
           "live.com.mx",
           "web.dev",
           "wob.de",
           "free.org",
           "tree.fr",
           "sfl.fr",
           "abc.bg",
           "bnr.bg",
           "accor.com",
           "google.com",
           "example.com",
           "postmail.com",
           "hushmail.com",
           "webmail.com",
           "libera.it",
           "bbc.co.uk",
           "uzh.ch",
           "chuv.ch",
           "insel.ch",
           "clinic.example",
           "localhost",
           "io",
           "x",
           "",
           "1.2.3.4",
           "mail.gmail.co",
           "a.b",
           "xn--gmil-63d.com",
           "a.very.long.domain.name.example",
       }) {
    CAPTURE(own);
    CHECK(meant_provider(own).empty());
  }
}

TEST_CASE("a mistyped provider is a warning with the whole address as it may have been meant") {
  struct row {
    std::string_view typed, code, normalized, suggestion;
  };
  static constexpr row rows[] = {
      {"Ana.Li@GMIAL.com", "email.typo", "Ana.Li@gmial.com", "Ana.Li@gmail.com"},
      {"ana@gmailcom", "email.typo", "ana@gmailcom", "ana@gmail.com"},
      {"\"a b\"@gmial.com", "email.typo", "\"a b\"@gmial.com", "\"a b\"@gmail.com"},
      {"n\u0303@gmial.com", "email.typo", "ñ@gmial.com", "ñ@gmail.com"},
      {"ana@gmail.com", "", "ana@gmail.com", ""},
      {"ana@mail.com", "", "ana@mail.com", ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    const verdict said = checked(kind::email, r.typed);
    CHECK(said.code == r.code);
    CHECK(said.condition == (r.code.empty() ? state::ok : state::warn));
    CHECK(said.normalized == r.normalized);
    CHECK(said.suggestion == r.suggestion);
  }
}

TEST_CASE("a domain that looks like another is a warning, with the ASCII one it looks like") {
  struct row {
    std::string_view typed, code, normalized, suggestion;
  };
  static constexpr row rows[] = {
      {"ana@gm\u0430il.com", "email.look_alike", "ana@xn--gmil-63d.com", "ana@gmail.com"},
      {"ana@xn--gmil-63d.com", "email.look_alike", "ana@xn--gmil-63d.com", "ana@gmail.com"},
      {"ana@пpимер.com", "email.look_alike", "ana@xn--p-jtbiqmk.com", ""},
      {"ana@om\u0420r2", "email.look_alike", "ana@xn--omr2-h6d", ""},  // nor is ompr2 an address
      {"иван@пример.бг", "", "иван@xn--e1afmkfd.xn--90ae", ""},
      {"ana@bücher.example", "", "ana@xn--bcher-kva.example", ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    const verdict said = checked(kind::email, r.typed);
    CHECK(said.code == r.code);
    CHECK(said.condition == (r.code.empty() ? state::ok : state::warn));
    CHECK(said.normalized == r.normalized);
    CHECK(said.suggestion == r.suggestion);
  }
}
