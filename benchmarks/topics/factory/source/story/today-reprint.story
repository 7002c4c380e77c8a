file: 003
page: html
outlet: today
title: Two dozen hospitalized as chemical fire darkens Brockhaven
published: 2025-03-04T09:05:00-03:00
from: wire-fire
credit: Capstan
credit_printed: text
credit_line: Capstan News Service
report: F-capstan-fire
caption: Smoke rises over the port of Brockhaven on Tuesday. (Ines Dorrie/Capstan)
---
@1

@2

@3

@4

@5

@6

@7

@8

@9

@10
---
