#include <catch2/catch_test_macros.hpp>

#include "core/consent/exports.hpp"

using namespace clearnotice;

TEST_CASE("a time becomes seconds since 1970") {
  struct row {
    std::string_view time;
    unsigned long seconds;
  };
  static constexpr row rows[] = {
      {"1970-01-01T00:00:00Z", 0},          {"1972-02-29T12:34:56Z", 68214896},
      {"2000-02-29T23:59:59Z", 951868799},  {"2000-03-01T00:00:00Z", 951868800},
      {"2026-11-23T10:00:00Z", 1795428000}, {"2026-12-31T23:59:59.999Z", 1798761599},
      {"2038-01-19T03:14:08Z", 2147483648},
  };
  for (const row& r : rows) {
    CAPTURE(r.time);
    CHECK(consent::seconds_since_1970(r.time) == r.seconds);
  }
}
