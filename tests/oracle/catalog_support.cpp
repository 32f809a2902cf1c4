#include "catalog_support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "core/json/value.hpp"

using namespace clearnotice;

namespace oracle_support {
namespace {

std::string read_shared(const std::string& name) {
  std::ifstream file(CLEARNOTICE_SHARED_DIR "/" + name, std::ios::binary);
  if (!file) SKIP("this file is not here: ../shared/" << name);
  return {std::istreambuf_iterator<char>(file), {}};
}

json::value parsed(const std::string& text) {
  auto value = json::parse(text);
  INFO(text.substr(0, 200));
  REQUIRE(value.ok());
  return std::move(value).value();
}

}  // namespace

icu::Locale locale_of(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(std::string(tag), status);
  REQUIRE(U_SUCCESS(status));
  return locale;
}

std::vector<std::string> shipped_locales() {
  std::vector<std::string> tags;
  for (const auto& each : std::filesystem::directory_iterator(CLEARNOTICE_SOURCE_DIR "/locales")) {
    const std::string stem = each.path().stem().string();
    if (each.path().extension() != ".json" || stem == "authorities" || stem == "catalog.schema") {
      continue;
    }
    tags.push_back(stem);
  }
  REQUIRE(tags.size() >= 5);
  return tags;
}

std::vector<std::string> planned_locales() {
  std::vector<std::string> tags;
  const json::value file = parsed(read_shared("data/locales.json"));
  for (const json::value& each : file.find("locales")->items) {
    tags.push_back(each.find("tag")->text);
  }
  REQUIRE(tags.size() >= 47);
  return tags;
}

std::vector<plural_sample> plural_samples() {
  std::vector<plural_sample> samples;
  const std::string lines = read_shared("corpora/plurals.jsonl");
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    const json::value line = parsed(lines.substr(begin, end - begin));
    samples.push_back({line.find("locale")->text, line.find("n")->text, line.find("category")->text,
                       line.find("kind")->text == "ordinal"});
    begin = end == lines.npos ? lines.size() : end + 1;
  }
  REQUIRE(samples.size() > 7000);
  return samples;
}

std::vector<std::string> plain_numbers() {
  std::set<std::string> numbers = {
      "-1",  "-0",   "-0.0004", "0.0005",  "0.0015", "0.00250",         "0.9995",    "1.0001",
      "007", "9999", "99999",   "1234567", "-12345", "123456789012345", "1000000.5", "2.7182818"};
  for (const plural_sample& sample : plural_samples()) {
    if (sample.number.find('c') == std::string::npos) numbers.insert(sample.number);
  }
  return {numbers.begin(), numbers.end()};
}

}  // namespace oracle_support
