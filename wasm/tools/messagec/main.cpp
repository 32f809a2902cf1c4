// messagec, the message compiler.
//   messagec --header OUT.hpp locales/en.json      the keys and arguments, as C++ names
//   messagec --matches OUT.hpp <tag> …              which languages find which of these locales
//   messagec --compile OUTDIR locales/*.json       each catalogue, checked, as OUTDIR/<tag>.txt,
//                                                  and its names of countries as
//                                                  OUTDIR/countries/<tag>.txt
//   messagec --pseudo OUTDIR locales/en.json       OUTDIR/en-XA.txt and OUTDIR/ar-XB.txt, for tests
//                                                  of the layout
// Every problem of every catalogue is listed on stderr; then nothing is written and the exit is 1.
// Wrong use is 2.

#include <unicode/putil.h>

#include <iostream>
#include <span>

#include "tools/messagec/compile.hpp"
#include "tools/messagec/matches.hpp"
#include "tools/messagec/proofread.hpp"
#include "tools/messagec/pseudo.hpp"
#include "tools/write_file.hpp"

namespace clearnotice::messagec {
namespace {

bool report(const findings& found) {
  for (const std::string& line : found.lines()) std::cerr << line << "\n";
  return !found.none();
}

int write_header(const std::string& out, const std::string& file) {
  findings found;
  const std::optional<source> english = read_source(file, found);
  if (!english) return report(found) ? 1 : 0;
  const key_set set = key_set_of(*english, found);
  if (report(found)) return 1;
  return write_file(out, header_of(set, *english, "messagec --header messages.hpp locales/en.json"))
             ? 0
             : 1;
}

int write_matches(const std::string& out, std::span<const std::string> tags) {
  findings found;
  const std::optional<std::string> header = matches_header(tags, found);
  if (!header) return report(found) ? 1 : 0;
  return write_file(out, *header) ? 0 : 1;
}

std::vector<source> read_sources(std::span<const std::string> files, findings& found) {
  std::vector<source> sources;
  for (const std::string& file : files) {
    if (auto read = read_source(file, found)) sources.push_back(std::move(*read));
  }
  return sources;
}

// Messages of the English one are looked at twice; its findings are reported once.
int compile_all(const std::string& directory, std::span<const std::string> files) {
  findings found;
  const std::vector<source> sources = read_sources(files, found);
  const source* english = nullptr;
  for (const source& each : sources) {
    if (each.locale == "en") english = &each;
  }
  if (english == nullptr) {
    report(found);
    std::cerr << "messagec: the English catalogue, en.json, has to be among the files and sound\n";
    return 1;
  }
  findings only_english;
  const key_set set = key_set_of(*english, only_english);
  std::vector<compiled_locale> compiled;
  for (const source& each : sources) {
    if (auto texts = compile(each, set, found)) compiled.push_back(std::move(*texts));
    proofread(each, *english, found);
  }
  if (report(found) || (only_english.lines().size() > 0 && report(only_english))) return 1;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const std::string name = sources[i].locale + ".txt";
    if (!write_file(directory + "/" + name, compiled[i].catalogue)) return 1;
    if (!write_file(directory + "/countries/" + name, compiled[i].countries)) return 1;
  }
  return 0;
}

int write_pseudo(const std::string& directory, const std::string& file) {
  findings found;
  const std::optional<source> english = read_source(file, found);
  if (!english) return report(found) ? 1 : 0;
  const key_set set = key_set_of(*english, found);
  const auto accented = compile_pseudo(*english, set, pseudo_locale::accented, found);
  const auto mirrored = compile_pseudo(*english, set, pseudo_locale::mirrored, found);
  if (report(found)) return 1;
  return write_file(directory + "/en-XA.txt", accented->catalogue) &&
                 write_file(directory + "/ar-XB.txt", mirrored->catalogue)
             ? 0
             : 1;
}

int wrong_use() {
  std::cerr << "usage: messagec --header OUT.hpp locales/en.json\n"
               "       messagec --matches OUT.hpp <tag> …\n"
               "       messagec --compile OUTDIR locales/*.json\n"
               "       messagec --pseudo OUTDIR locales/en.json\n";
  return 2;
}

}  // namespace
}  // namespace clearnotice::messagec

int main(int count, char** words) {
  namespace tool = clearnotice::messagec;
#ifdef CLEARNOTICE_ICU_DATA_DIR
  u_setDataDirectory(CLEARNOTICE_ICU_DATA_DIR);
#endif
  const std::vector<std::string> arguments(words + 1, words + count);
  if (arguments.size() < 3) return tool::wrong_use();
  const std::span<const std::string> files = std::span(arguments).subspan(2);
  if (arguments[0] == "--header" && files.size() == 1) {
    return tool::write_header(arguments[1], files[0]);
  }
  if (arguments[0] == "--pseudo" && files.size() == 1) {
    return tool::write_pseudo(arguments[1], files[0]);
  }
  if (arguments[0] == "--matches") return tool::write_matches(arguments[1], files);
  if (arguments[0] == "--compile") return tool::compile_all(arguments[1], files);
  return tool::wrong_use();
}
