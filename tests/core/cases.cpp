// The cases of tests/cases, through the same exports that the WebAssembly module has.
// tests/abi runs the same files through core.wasm.
#include <catch2/catch_test_macros.hpp>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "abi/abi.h"
#include "abi/author/author.h"
#include "abi/author/export.h"

namespace {

using json = nlohmann::json;
/// Keeps a request's keys in the order of the case, since a complaint names line and column.
using ordered = nlohmann::ordered_json;
using operation = const cn_reply* (*)();

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

json call(operation run, const std::string& request) {
  std::memcpy(cn_room(request.size()), request.data(), request.size());
  const cn_reply* reply = run();
  return json::parse(std::string(reply->data, reply->size));
}

void add_all_words_and_parts() {
  for (const auto& each : std::filesystem::directory_iterator(CLEARNOTICE_LOCALES_DIR)) {
    if (each.path().extension() != ".txt") continue;
    REQUIRE(call(cn_catalogue, read_file(each.path())).contains("ok"));
  }
  for (const std::filesystem::path folder :
       {CLEARNOTICE_LOCALES_DIR "/countries", CLEARNOTICE_SOURCE_DIR "/wasm/core/generated/phone",
        CLEARNOTICE_SOURCE_DIR "/wasm/core/generated/authorities"}) {
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
      REQUIRE(call(cn_part, read_file(each.path())).contains("ok"));
    }
  }
}

std::string notice_source(const ordered& notice) {
  if (!notice.is_string()) return notice.dump();
  return read_file(std::filesystem::path(CLEARNOTICE_SOURCE_DIR) / notice.get<std::string>());
}

json run_open(ordered asked) {
  const json reply = call(cn_open, asked.is_string() ? asked.get<std::string>() : asked.dump());
  if (reply.contains("ok")) call(cn_close, json{{"notice", reply["ok"]["notice"]}}.dump());
  return reply;
}

/// The lines of a reply to cn_check, as core/engine.hpp names them, but for those that are empty.
json verdict_of(const std::string& field, std::string_view lines) {
  static constexpr const char* kNames[] = {"state",      "code",      "message", "normalized",
                                           "suggestion", "extension", "region",  "type"};
  json verdict{{"field", field}};
  for (const char* name : kNames) {
    const std::size_t end = lines.find('\n');
    REQUIRE(end != lines.npos);
    if (end > 0) verdict[name] = lines.substr(0, end);
    lines.remove_prefix(end + 1);
  }
  verdict["value"] = lines;
  return verdict;
}

/// `value` is what is typed into the field that the rest of the request opens.
json run_validate(ordered asked) {
  const std::string typed = asked.at("value").get<std::string>();
  asked.erase("value");
  const json opened = call(cn_field, asked.dump());
  if (!opened.contains("ok")) return opened;
  std::memcpy(cn_room(typed.size()), typed.data(), typed.size());
  const cn_reply* reply = cn_check(opened["ok"].get<std::uint32_t>(), typed.size());
  return verdict_of(asked.at("field").get<std::string>(), {reply->data, reply->size});
}

json run_match(ordered asked) { return call(cn_match, asked.dump()); }

/// `notice` in the request is a file or a whole notice; it is opened first.
json run_on_notice(operation run, ordered asked) {
  const json opened = call(cn_open, notice_source(asked.at("notice")));
  CAPTURE(opened.dump());
  REQUIRE(opened.contains("ok"));
  const json handle = opened["ok"]["notice"];
  asked["notice"] = handle.get<int>();
  const json reply = call(run, asked.dump());
  call(cn_close, json{{"notice", handle}}.dump());
  return reply;
}

json run_render(ordered asked) { return run_on_notice(cn_render, asked); }
json run_submit(ordered asked) { return run_on_notice(cn_submit, asked); }
json run_receipt(ordered asked) { return run_on_notice(cn_receipt, asked); }
json run_withdraw(ordered asked) { return run_on_notice(cn_withdraw, asked); }

/// A record, or text that should be one.
json run_export(ordered asked) {
  const ordered& record = asked.at("record");
  const std::string source = record.is_string() ? record.get<std::string>() : record.dump();
  std::memcpy(cn_room(source.size()), source.data(), source.size());
  const cn_reply* reply = cn_export(asked.at("format") == "dpv" ? 0 : 1);
  return json::parse(std::string(reply->data, reply->size));
}

void add_lexicons() {
  for (const auto& each :
       std::filesystem::directory_iterator(CLEARNOTICE_SOURCE_DIR "/locales/lint")) {
    if (each.path().stem() == "lexicon.schema") continue;
    REQUIRE(call(cn_lexicon, read_file(each.path())).contains("ok"));
  }
}

/// A finding in one line: what it is, and where.
std::string brief(const json& each) {
  const auto number = [&](const char* key) { return std::to_string(each.value(key, 0)); };
  return each.at("level").get<std::string>() + " " + each.at("rule").get<std::string>() + " " +
         each.at("pointer").get<std::string>() + " " + number("line") + ":" + number("column") +
         "+" + number("length");
}

json run_lint(ordered asked) {
  std::string today = asked.value("today", "");
  std::erase(today, '-');
  const std::string source = notice_source(asked.at("notice"));
  std::memcpy(cn_room(source.size()), source.data(), source.size());
  const cn_reply* reply =
      cn_lint(static_cast<std::uint32_t>(today.empty() ? 0 : std::stoul(today)));
  const json read = json::parse(std::string(reply->data, reply->size));
  if (!read.contains("ok")) return read;
  json lines = json::array();
  for (const json& each : read["ok"]["findings"]) lines.push_back(brief(each));
  return lines;
}

/// A case names the reply, or only what is in its `ok`.
json without_ok(const json& reply) { return reply.contains("ok") ? reply["ok"] : reply; }

struct suite {
  const char* file;
  json (*run)(ordered);
};
constexpr suite kSuites[] = {
    {"open", run_open},         {"match", run_match},   {"validate", run_validate},
    {"render", run_render},     {"submit", run_submit}, {"receipt", run_receipt},
    {"withdraw", run_withdraw}, {"lint", run_lint},     {"export", run_export},
};

}  // namespace

TEST_CASE("every case of tests/cases gets the reply it names") {
  add_all_words_and_parts();
  add_lexicons();
  for (const suite& each : kSuites) {
    std::istringstream lines(read_file(std::filesystem::path(CLEARNOTICE_SOURCE_DIR) /
                                       "tests/cases" / (std::string(each.file) + ".jsonl")));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) continue;
      const ordered test = ordered::parse(line);
      CAPTURE(each.file, test.at("name").get<std::string>());
      REQUIRE(test.contains("reply"));
      CHECK(without_ok(each.run(test.at("request"))) ==
            without_ok(json::parse(test.at("reply").dump())));
      ++count;
    }
    CHECK(count > 0);
  }
}

TEST_CASE("a request larger than the boundary takes gets no room") {
  CHECK(cn_room(8 * 1024 * 1024 + 1) == nullptr);
}
