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
json run_refusal(ordered asked) { return run_on_notice(cn_refusal, asked); }
json run_receipt(ordered asked) { return run_on_notice(cn_receipt, asked); }
json run_withdraw(ordered asked) { return run_on_notice(cn_withdraw, asked); }

json call_numbered(const cn_reply* (*run)(std::uint32_t), const std::string& request,
                   std::size_t number) {
  std::memcpy(cn_room(request.size()), request.data(), request.size());
  const cn_reply* reply = run(static_cast<std::uint32_t>(number));
  return json::parse(std::string(reply->data, reply->size));
}

/// What should be JSON, as text: text is taken as it is.
std::string text_of(const ordered& asked) {
  return asked.is_string() ? asked.get<std::string>() : asked.dump();
}

json run_export(ordered asked) {
  return call_numbered(cn_export, text_of(asked.at("record")), asked.at("format") == "dpv" ? 0 : 1);
}

/// Without `patch` (RFC 6902) as it was written.
std::string patched(const std::string& source, const ordered& asked, const char* patch) {
  if (!asked.contains(patch)) return source;
  return ordered::parse(source).patch(asked.at(patch)).dump();
}

/// A reason in one line: the rule, what follows, and where it was and is.
std::string brief_reason(const json& each) {
  const auto place = [&](const char* side) -> std::string {
    if (!each.contains(side)) return "-";
    const json& at = each.at(side);
    const auto number = [&](const char* key) { return std::to_string(at.at(key).get<int>()); };
    return at.at("pointer").get<std::string>() + " " + number("line") + ":" + number("column") +
           "+" + number("length");
  };
  std::string line =
      each.at("rule").get<std::string>() + " " + each.at("verdict").get<std::string>() + " ";
  if (each.contains("locale")) line += each.at("locale").get<std::string>() + " ";
  return line + place("was") + " > " + place("is");
}

/// `old` and what `patch` makes of it, or `new`.
json run_diff(ordered asked) {
  const std::string was = notice_source(asked.at("old"));
  const std::string is =
      asked.contains("new") ? text_of(asked.at("new")) : patched(was, asked, "patch");
  const json read = call_numbered(cn_diff, asked.value("locale", "") + "\n" + was + is, was.size());
  if (!read.contains("ok")) return read;
  json lines = json::array();
  const auto add = [&](const std::string& name, const json& entry) {
    lines.push_back(name + ": " + entry.at("verdict").get<std::string>());
    for (const json& each : entry.at("reasons")) lines.push_back(brief_reason(each));
  };
  for (const json& each : read["ok"]["purposes"]) add(each.at("purpose").get<std::string>(), each);
  add("the notice", read["ok"]["notice"]);
  return lines;
}

/// The receipt of `made`, changed by `patch`, or `record`, against the notice changed by `shown`.
json run_verify(ordered asked) {
  const std::string notice = notice_source(asked.at("notice"));
  std::string record;
  if (asked.contains("record")) {
    record = text_of(asked.at("record"));
  } else {
    const json opened = call(cn_open, notice);
    ordered made = asked.at("made");
    made["notice"] = opened["ok"]["notice"].get<int>();
    const std::string request = made.dump();
    std::memcpy(cn_room(request.size()), request.data(), request.size());
    const cn_reply* reply = cn_receipt();
    record = ordered::parse(std::string(reply->data, reply->size))["ok"]["record"].dump();
    call(cn_close, json{{"notice", made["notice"]}}.dump());
  }
  record = patched(record, asked, "patch");
  return call_numbered(cn_verify, record + patched(notice, asked, "shown"), record.size());
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

/// `reviews` names the catalogues and who reviewed each; without it lint knows of none.
json run_lint(ordered asked) {
  REQUIRE(call(cn_reviews, asked.value("reviews", ordered::object()).dump()).contains("ok"));
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
    {"refusal", run_refusal},   {"diff", run_diff},     {"verify", run_verify},
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
