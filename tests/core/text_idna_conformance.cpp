#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "core/text/domain.hpp"
#include "core/text/utf8.hpp"

using namespace clearnotice::text;

namespace {

/// The columns of one line of IdnaTestV2.txt, without the comment and without white space around.
std::vector<std::string> columns_of(std::string line) {
  line.resize(std::min(line.find('#'), line.size()));
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == ';') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  for (std::string& column : columns) {
    const std::size_t first = column.find_first_not_of(" \t");
    if (first == std::string::npos) {
      column.clear();
      continue;
    }
    column = column.substr(first, column.find_last_not_of(" \t") - first + 1);
  }
  return columns;
}

/// What \uXXXX and \x{X…} stand for, and "" for nothing; `ok` is false where that is a lone
/// surrogate.
std::string unescape(const std::string& written, bool& ok) {
  if (written == "\"\"") return {};
  std::string out;
  for (std::size_t i = 0; i < written.size();) {
    if (written[i] != '\\') {
      out += written[i++];
      continue;
    }
    const bool braces = written[i + 1] == 'x';
    const std::size_t start = i + (braces ? 3 : 2);
    const std::size_t end = braces ? written.find('}', start) : start + 4;
    const auto c =
        static_cast<char32_t>(std::stoul(written.substr(start, end - start), nullptr, 16));
    if (c >= 0xD800 && c <= 0xDFFF) {
      ok = false;
      return {};
    }
    append_code_point(out, c);
    i = end + (braces ? 1 : 0);
  }
  return out;
}

}  // namespace

TEST_CASE("a domain becomes ASCII as Unicode's own IdnaTestV2.txt says") {
  std::ifstream file(CLEARNOTICE_ICU_DIR "/test/testdata/IdnaTestV2.txt");
  REQUIRE(file);
  std::size_t checked = 0, surrogates = 0;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> columns = columns_of(line);
    if (columns.size() < 5) continue;
    bool well_formed = true;
    const std::string source = unescape(columns[0], well_formed);
    std::string expected = source;
    for (const std::size_t i : {1U, 3U}) {
      if (!columns[i].empty()) expected = unescape(columns[i], well_formed);
    }
    // A lone surrogate has no UTF-8: it is refused where the request is read.
    if (!well_formed) {
      ++surrogates;
      continue;
    }
    const std::string& status = columns[4].empty() ? columns[2] : columns[4];
    const bool valid = status.empty() || status == "[]";

    const auto made = to_ascii_domain(source);
    ++checked;
    if (made.ok() != valid || (valid && made->ascii != expected)) {
      FAIL_CHECK(line << " -> " << (made.ok() ? made->ascii : "refused"));
    }
  }
  // Every line of ICU 76.1's file (Unicode 16), without exceptions.
  CHECK(checked + surrogates == 6389);
}
