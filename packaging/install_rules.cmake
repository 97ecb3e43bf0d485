# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What an installed Skein consists of, and the Debian package made from it (cpack -G DEB in the build folder).
include(GNUInstallDirs)

set(desktop ${PROJECT_SOURCE_DIR}/packaging/desktop)
set(app_id io.github.skein.Skein)

install(TARGETS skein RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS skein-reader RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/skein)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/ DESTINATION ${CMAKE_INSTALL_DATADIR}/skein
    PATTERN "CMakeLists.txt" EXCLUDE
    PATTERN "generator" EXCLUDE
    PATTERN "*.qrc" EXCLUDE)
install(FILES ${desktop}/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop}/${app_id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${app_id}.xml)
install(FILES ${desktop}/${app_id}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/skein RENAME copyright)
install(FILES ${desktop}/skein.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME skein)
set(CPACK_PACKAGE_CONTACT "The Skein authors <skein@example.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Intelligence analysis for safeguarding investigations")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, qt6-qpa-plugins, fonts-noto-core, fonts-dejavu-core")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
