# Two ICUs from one source, compiled as plain files: ICU's own configure takes 6.6 minutes and
# cannot leave out code.
#   icu_text   what the core needs at run time, natively and as wasm: NFC, UTS #46, character types
#   icu_full   formatting, plurals and locales with all data, for native tools and tests

# Our suffix keeps the two apart: tools and tests link both.
add_library(icu_text STATIC)
foreach(file
    appendable bmpset bytesinkutil bytestream charstr cmemory cstring edits
    loadednormalizer2impl normalizer2 normalizer2impl patternprops punycode stringpiece uarrsort
    ubidi_props uchar ucln_cmn ucptrie udataswp uhash uinvchar umutablecptrie umutex unifilt
    unifunct uniset unisetspan unistr uobject ustring ustrtrns utf_impl util utrace utrie2
    utrie_swap uts46 uvector)
  target_sources(icu_text PRIVATE "${icu_DIR}/common/${file}.cpp")
endforeach()
target_sources(icu_text PRIVATE cmake/icu_parts.cpp "${icu_data_source}")
set_source_files_properties("${icu_data_source}" PROPERTIES GENERATED TRUE)
add_dependencies(icu_text ${icu_data_target})
set_source_files_properties("${icu_DIR}/common/uts46.cpp" PROPERTIES
  COMPILE_OPTIONS "-include;${CMAKE_SOURCE_DIR}/cmake/icu_without_scripts.h"
  OBJECT_DEPENDS "${CMAKE_SOURCE_DIR}/cmake/icu_without_scripts.h")
target_include_directories(icu_text PUBLIC cmake)
target_compile_definitions(icu_text PUBLIC
  U_HAVE_LIB_SUFFIX=1 U_LIB_SUFFIX_C_NAME=_text
  UCONFIG_NO_FILE_IO=1 UCONFIG_NO_LEGACY_CONVERSION=1 UCONFIG_NO_CONVERSION=1
  UCONFIG_NO_SERVICE=1 UCONFIG_NO_BREAK_ITERATION=1 UCONFIG_NO_COLLATION=1
  UCONFIG_NO_TRANSLITERATION=1 UCONFIG_NO_REGULAR_EXPRESSIONS=1 UCONFIG_NO_MF2=1)

function(clearnotice_icu target)
  target_include_directories(${target} SYSTEM PUBLIC "${icu_DIR}/common")
  target_compile_definitions(${target}
    PUBLIC U_STATIC_IMPLEMENTATION=1 U_CHARSET_IS_UTF8=1 U_ENABLE_DYLOAD=0 U_CHECK_DYLOAD=0
    PRIVATE U_COMMON_IMPLEMENTATION=1 U_I18N_IMPLEMENTATION=1)
  target_compile_features(${target} PRIVATE cxx_std_17)
  set_target_properties(${target} PROPERTIES CXX_STANDARD 17 EXPORT_COMPILE_COMMANDS OFF)
  target_compile_options(${target} PRIVATE -w)
endfunction()
clearnotice_icu(icu_text)

if(EMSCRIPTEN OR CLEARNOTICE_DEV_DIR)
  return()
endif()

# Everything in common and i18n, less the parts below: their files are then empty. Made once, in the
# dev build, without debug information.
file(GLOB icu_full_sources "${icu_DIR}/common/*.cpp" "${icu_DIR}/i18n/*.cpp")
add_library(icu_full STATIC EXCLUDE_FROM_ALL ${icu_full_sources} "${icu_DIR}/stubdata/stubdata.cpp")
clearnotice_icu(icu_full)
target_include_directories(icu_full SYSTEM PUBLIC "${icu_DIR}/i18n")
target_compile_definitions(icu_full PUBLIC
  CLEARNOTICE_ICU_DATA_DIR="${icu_DIR}/data/in"
  UCONFIG_NO_LEGACY_CONVERSION=1 UCONFIG_NO_COLLATION=1 UCONFIG_NO_TRANSLITERATION=1
  UCONFIG_NO_REGULAR_EXPRESSIONS=1 UCONFIG_NO_MF2=1)
# icudt76l.dat is found there without a call of u_setDataDirectory().
set_source_files_properties("${icu_DIR}/common/putil.cpp" PROPERTIES
  COMPILE_DEFINITIONS "ICU_DATA_DIR=\"${icu_DIR}/data/in\"")
target_compile_options(icu_full PRIVATE -O1 -g0)
target_link_libraries(icu_full PUBLIC ${CMAKE_DL_LIBS})
